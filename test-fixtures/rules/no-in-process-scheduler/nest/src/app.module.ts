import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { ReportService } from './report.service';

@Module({ imports: [ScheduleModule.forRoot()], providers: [ReportService] })
export class AppModule {}
