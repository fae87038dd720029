export function rate0(amount) {
  return amount * 0;
}
export function rate1(amount) {
  return amount * 1;
}
export function rate2(amount) {
  return amount * 2;
}
export function rate3(amount) {
  return amount * 3;
}
export function rate4(amount) {
  return amount * 4;
}
export function rate5(amount) {
  return amount * 5;
}
export function rate6(amount) {
  return amount * 6;
}
export function rate7(amount) {
  return amount * 7;
}
export function rate8(amount) {
  return amount * 8;
}
export function rate9(amount) {
  return amount * 9;
}
