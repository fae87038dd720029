import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { promises as fsp } from 'fs';
import { join } from 'path';
import { Invoice } from './invoice.entity';
import { StorageService } from './storage.service';

@Injectable()
export class InvoiceService {
  constructor(
    @InjectRepository(Invoice) private readonly repo: Repository<Invoice>,
    private readonly storage: StorageService,
  ) {}

  find(id: number) {
    return this.repo.findOneByOrFail({ id });
  }

  async create(dto: Partial<Invoice>) {
    const invoice = await this.repo.save(this.repo.create(dto));
    const html = `<h1>Invoice ${invoice.id}</h1>`;
    await fsp.writeFile(join(process.cwd(), 'storage', 'invoices', `${invoice.id}.html`), html);
    await this.storage.put(`${invoice.id}.html`, html);
    return invoice;
  }

  async rebuildTotals() {
    await this.repo.query('UPDATE invoice SET total = total');
  }
}
