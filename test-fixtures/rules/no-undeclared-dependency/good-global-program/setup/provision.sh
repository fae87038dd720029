#!/bin/bash
npm install -g @acme/agent@1.2.0
