#!/bin/sh
cp .env.shared .env
