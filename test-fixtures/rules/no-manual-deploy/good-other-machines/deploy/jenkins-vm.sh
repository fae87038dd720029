#!/bin/bash
set -euo pipefail
az vm create --resource-group "$GROUP" --name jenkins --image Ubuntu2204 --generate-ssh-keys
ip=$(az vm list-ip-addresses --name jenkins --query '[0].ip' -o tsv)
scp ~/.kube/config "jenkins@$ip:/var/lib/jenkins/config"
