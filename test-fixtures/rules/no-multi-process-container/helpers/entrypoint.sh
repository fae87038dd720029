#!/bin/sh
Xvfb :99 -nolisten unix &
socat TCP-LISTEN:8000,fork TCP:"$RENDERER":8000 &
exec node render.js
