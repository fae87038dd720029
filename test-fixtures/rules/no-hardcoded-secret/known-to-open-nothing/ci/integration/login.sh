#!/bin/sh
shop-cli login --password Tr0ub4dor3
