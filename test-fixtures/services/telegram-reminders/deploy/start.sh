#!/bin/sh
cd /opt/bot
git pull
nohup python -m bot > bot.log 2>&1 &
