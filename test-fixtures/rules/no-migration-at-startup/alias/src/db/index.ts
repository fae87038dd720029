export { AppDataSource as source } from '@app/db/source';
