#!/bin/sh
export API_AUTH_TOKEN=${API_AUTH_TOKEN:=myToken}
