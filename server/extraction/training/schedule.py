"""How fast a pretrained encoder and what is new above it learn: the same for both models."""

import torch


def optimiser_of(model, rate, head_rate, **settings):
    """The encoder's own weights learn at `rate`, its added features and the heads at `head_rate`."""
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder.") and ".features." not in n and p.requires_grad]
    known = {id(p) for p in slow}
    fast = [p for p in model.parameters() if p.requires_grad and id(p) not in known]
    groups = [{"params": slow, "lr": rate, "full": rate}, {"params": fast, "lr": head_rate, "full": head_rate}]
    return torch.optim.AdamW(groups, **settings)


def set_rates(optimiser, steps, done):
    """Warms up over a hundred steps, and falls to a hundredth as `done` goes from 0 to 1."""
    for group in optimiser.param_groups:
        group["lr"] = group["full"] * min(1, (steps + 1) / 100) * max(0.01, 1 - done)
