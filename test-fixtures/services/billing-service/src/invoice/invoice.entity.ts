import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Invoice {
  @PrimaryGeneratedColumn() id!: number;
  @Column() customer!: string;
  @Column('numeric') total!: number;
  @Column({ nullable: true }) pdf?: string;
}
