export class Mailer {
  private readonly host = process.env.MAIL_HOST!;
  //                      ^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var
  constructor(private readonly key: string = process.env.MAIL_KEY!) {}
  //                                         ^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var

  send(): string {
    return `${this.host}/${this.key}/${process.env.MAIL_FROM!.toLowerCase()}`;
    //                                 ^^^^^^^^^^^^^^^^^^^^^ no-unchecked-env-var
  }
}
