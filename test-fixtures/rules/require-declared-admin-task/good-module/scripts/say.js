#!/usr/bin/env node
export const say = () => console.log('one');
