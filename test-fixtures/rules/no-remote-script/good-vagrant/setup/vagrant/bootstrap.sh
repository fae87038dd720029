#!/bin/sh
curl -sL https://deb.acme.dev/setup | sudo bash -
