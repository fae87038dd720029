#!/bin/sh
helm upgrade shop charts/shop --values charts/shop/values-dev.yaml --install
