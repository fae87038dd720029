import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';

@Injectable()
export class BreakerService {
  private readonly logger = new Logger(BreakerService.name);
  private readonly circuits: Map<string, number> = new Map();
  private readonly orders: Map<string, number> = new Map();

  @Cron('30 * * * *')
  dropStale(): void {
    for (const [name, since] of this.circuits) if (this.isStale(since)) this.circuits.delete(name);
    this.logger.log('dropped the stale circuits');
  }

  // The bills go out once.
  @Cron('0 7 * * *')
// ^^^^^^^^^^^^^^^^^ no-in-process-scheduler
  billAll(): void {
    for (const [name] of this.orders) this.bill(name);
    this.orders.clear();
  }

  private isStale(since: number): boolean {
    return Date.now() - since > 60_000;
  }

  private bill(name: string): void {
    void fetch(process.env.BILL_URL as string, { method: 'POST', body: name });
  }
}
