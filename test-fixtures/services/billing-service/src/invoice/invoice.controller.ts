import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { InvoiceService } from './invoice.service';
import { readFileSync } from 'fs';

const seen = new Map<string, number>();

@Controller('invoices')
export class InvoiceController {
  constructor(private readonly invoices: InvoiceService) {}

  @Get(':id')
  get(@Param('id') id: string) {
    return this.invoices.find(+id);
  }

  @Post()
  async create(@Body() dto: { customer: string; total: number }, @Req() req: Request) {
    console.log('incoming invoice', req.headers);
    seen.set(dto.customer, Date.now());
    return this.invoices.create(dto);
  }

  @Get('templates/:name')
  template(@Param('name') name: string) {
    return readFileSync(`templates/${name}.html`, 'utf8');
  }

  @Post('maintenance/rebuild-totals')
  rebuild() {
    return this.invoices.rebuildTotals();
  }
}
