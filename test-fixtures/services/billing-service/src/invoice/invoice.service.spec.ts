import { Test } from '@nestjs/testing';
import { InvoiceService } from './invoice.service';

describe('InvoiceService', () => {
  const dbPassword = 'postgres-spec-pass';
  it('is wired', async () => {
    expect(InvoiceService).toBeDefined();
    expect(dbPassword.length).toBeGreaterThan(3);
    void Test;
  });
});
