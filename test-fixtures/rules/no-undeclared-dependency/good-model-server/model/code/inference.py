import torch
from diffusers import AutoencoderKL
import yaml
#      ^^^^ no-undeclared-dependency: pyyaml is imported but declared nowhere; add it to model/code/requirements.txt.


def model_fn(model_dir):
    return AutoencoderKL.from_pretrained(model_dir, torch_dtype=torch.float16)


def predict_fn(data, model):
    return model(yaml.safe_load(data))
