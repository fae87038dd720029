#!/bin/sh
export GATE_ADMIN_PASSWORD=admin
export GATE_USER_PASSWORD='tollgate@123'
export GATE_MAIL_PASSWORD=Corr3ctHorse
#                         ^^^^^^^^^^^^ no-hardcoded-secret
pytest profiles
