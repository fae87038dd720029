from common.money import round_up

PRICE = round_up(1)
