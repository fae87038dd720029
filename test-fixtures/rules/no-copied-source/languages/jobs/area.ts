export const unit = 'm';
// <- no-copied-source
export function area0(side: number): number {
  return side * 0;
}
export function area1(side: number): number {
  return side * 1;
}
export function area2(side: number): number {
  return side * 2;
}
export function area3(side: number): number {
  return side * 3;
}
export function area4(side: number): number {
  return side * 4;
}
export function area5(side: number): number {
  return side * 5;
}
export function area6(side: number): number {
  return side * 6;
}
export function area7(side: number): number {
  return side * 7;
}
export function area8(side: number): number {
  return side * 8;
}
export function area9(side: number): number {
  return side * 9;
}
