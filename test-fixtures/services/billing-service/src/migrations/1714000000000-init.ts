import { MigrationInterface, QueryRunner } from 'typeorm';

export class Init1714000000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE TABLE invoice (id serial primary key, customer text, total numeric, pdf text)');
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE invoice');
  }
}
