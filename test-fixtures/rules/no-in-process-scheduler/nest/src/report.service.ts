import { Injectable } from '@nestjs/common';
import { Cron, CronExpression, Interval, Timeout } from '@nestjs/schedule';

@Injectable()
export class ReportService {
  @Cron(CronExpression.EVERY_DAY_AT_MIDNIGHT, { name: 'report' })
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
  report(): void {}

  @Interval(60 * 60 * 1000)
// ^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
  tidy(): void {}

  @Interval('prices', 5 * 60_000)
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-in-process-scheduler
  prices(): void {}

  // A heartbeat, and a poll.
  @Interval(10_000)
  beat(): void {}

  @Interval('queue', 30 * 1000)
  poll(): void {}

  @Timeout(5000)
  once(): void {}

  @Cron(CronExpression.EVERY_HOUR)
  async bill(): Promise<void> {
    if (await this.acquireLease('bill')) console.log('billed');
  }

  private async acquireLease(job: string): Promise<boolean> {
    return job !== '';
  }
}
