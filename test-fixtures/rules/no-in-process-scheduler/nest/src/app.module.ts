import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { BreakerService } from './breaker.service';
import { PriceService } from './price.service';
import { ReportService } from './report.service';
import { TidyService } from './tidy.service';

@Module({ imports: [ScheduleModule.forRoot()], providers: [BreakerService, PriceService, ReportService, TidyService] })
export class AppModule {}
