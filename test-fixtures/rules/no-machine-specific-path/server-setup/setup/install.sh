#!/bin/bash
HOME=/home/deploy sudo -u deploy npm ci
HOME=/home/orders/app sudo -u orders npm run check
HOME=/home/marta/app npm run check
#    ^^^^^^^^^^^^^^^ no-machine-specific-path
