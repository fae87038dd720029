FROM elixir:1.17
#    ^^^^^^^^^^^ prefer-multi-stage-build
ENV MIX_ENV=prod
COPY . .
RUN mix deps.get --only prod && mix do compile, release
CMD ["_build/prod/rel/shop/bin/shop", "start"]
