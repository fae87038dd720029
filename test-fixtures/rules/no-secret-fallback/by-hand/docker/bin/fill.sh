#!/bin/sh
shop-till login --password "${TILL_PASSWORD:-till}"
