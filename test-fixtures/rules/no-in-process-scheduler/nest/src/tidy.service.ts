import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';

@Injectable()
export class TidyService {
  @Cron('0 * * * *')
// ^^^^^^^^^^^^^^^^^ no-in-process-scheduler: @nestjs/schedule runs its jobs in every process that listens; give the schedule a process of its own.
  carts(): void {}

  @Cron('5 * * * *')
  tokens(): void {}

  @Cron('0 0 * * *')
  files(): void {}

  @Cron('0 1 * * *')
  drafts(): void {}
}
