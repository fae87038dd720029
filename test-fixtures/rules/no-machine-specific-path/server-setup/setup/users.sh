#!/bin/bash
useradd --create-home orders || echo "orders is there already"
useradd deploy
mkdir -p /home/deploy/.ssh
