export SHOP_HOME=$PWD
