export const rate0 = 0;
// a long
// comment

export const rate1 = 1;
// a long
// comment

export const rate2 = 2;
// a long
// comment

export const rate3 = 3;
// a long
// comment

export const rate4 = 4;
// a long
// comment

export const rate5 = 5;
// a long
// comment

export const rate6 = 6;
// a long
// comment

export const rate7 = 7;
// a long
// comment

export const rate8 = 8;
// a long
// comment

export const rate9 = 9;
// a long
// comment

export const rate10 = 10;
// a long
// comment

export const rate11 = 11;
// a long
// comment

export const rate12 = 12;
// a long
// comment

export const rate13 = 13;
// a long
// comment

export const rate14 = 14;
// a long
// comment

export const rate15 = 15;
// a long
// comment

export const rate16 = 16;
// a long
// comment

export const rate17 = 17;
// a long
// comment

export const rate18 = 18;
// a long
// comment

export const rate19 = 19;
// a long
// comment

export const rate20 = 20;
// a long
// comment

export const rate21 = 21;
// a long
// comment

export const rate22 = 22;
// a long
// comment

export const rate23 = 23;
// a long
// comment

export const rate24 = 24;
// a long
// comment

export const rate25 = 25;
// a long
// comment

export const rate26 = 26;
// a long
// comment

export const rate27 = 27;
// a long
// comment

export const rate28 = 28;
// a long
// comment

