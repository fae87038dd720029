#!/bin/sh
# A developer's own: opens a shell on the machine.
ssh "me@$HOST" 'docker restart scratch'
