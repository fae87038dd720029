declare module 'forms' {
  export interface OrderForm {
    amount: number;
  }
}

declare module 'untyped-money';
