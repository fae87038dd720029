#!/bin/bash
echo "starting orders"
python app.py
