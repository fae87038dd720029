import type { OrderForm } from 'forms';
import { round } from 'untyped-money';
//                     ^^^^^^^^^^^^^ no-undeclared-dependency: untyped-money is imported but declared nowhere; add it to package.json.

export const total = (form: OrderForm): number => round(form.amount);
