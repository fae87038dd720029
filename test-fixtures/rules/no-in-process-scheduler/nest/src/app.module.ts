import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { PriceService } from './price.service';
import { ReportService } from './report.service';

@Module({ imports: [ScheduleModule.forRoot()], providers: [PriceService, ReportService] })
export class AppModule {}
