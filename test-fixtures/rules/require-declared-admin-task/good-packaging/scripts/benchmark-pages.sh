#!/bin/sh
ab -n 100 http://localhost:3000/
