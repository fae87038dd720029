#!/bin/bash
export APM_SECRET_TOKEN=${APM_SECRET_TOKEN:-"SuPeRsEcReT"}
