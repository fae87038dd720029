import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { InvoiceService } from './invoice.service';

@Injectable()
export class InvoiceCron {
  constructor(private readonly invoices: InvoiceService) {}

  @Cron(CronExpression.EVERY_DAY_AT_2AM)
  async nightly() {
    await this.invoices.rebuildTotals();
  }
}
