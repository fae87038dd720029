import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Invoice } from './invoice.entity';
import { InvoiceController } from './invoice.controller';
import { InvoiceService } from './invoice.service';
import { InvoiceCron } from './invoice.cron';
import { EventsConsumer } from './events.consumer';
import { StorageService } from './storage.service';

@Module({
  imports: [TypeOrmModule.forFeature([Invoice])],
  controllers: [InvoiceController],
  providers: [InvoiceService, InvoiceCron, EventsConsumer, StorageService],
})
export class InvoiceModule {}
