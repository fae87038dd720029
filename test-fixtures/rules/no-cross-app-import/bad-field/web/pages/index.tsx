import { price } from '../../shop/price';
//                     ^^^^^^^^^^^^^^^^ no-cross-app-import

export default function Page() {
  return price;
}
