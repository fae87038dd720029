import { HttpResponse, http } from 'msw';

export const mockSchema = () => http.get('/schema', () => HttpResponse.json({}));
