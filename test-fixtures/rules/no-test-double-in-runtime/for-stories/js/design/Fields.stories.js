import { mockSchema } from './mocks';

export default { title: 'Fields', parameters: { msw: { handlers: [mockSchema()] } } };
