import torch
from datasets import Dataset

rows = Dataset.from_dict({"weight": torch.zeros(3).tolist()})
