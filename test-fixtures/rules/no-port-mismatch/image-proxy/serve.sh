#!/bin/bash
exec gunicorn app:application -b 0.0.0.0:8000
