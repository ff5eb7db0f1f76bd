"""Opens the exports of one graph with other people's tools, and compares each with our own JSON.

python check.py FOLDER: the folder holds entente.json, .cyjs, .graphml, .gexf, .csv.zip and .ftm.jsonl of one graph.
Prints counts of nodes, relationships and attributes, and of valid entities by schema; ends with 1 on any difference.
"""

import csv
import io
import json
import sys
import zipfile
from collections import Counter
from pathlib import Path

import networkx as nx
from followthemoney import model

SUPPORT = ("sources", "confidence", "firstKnown", "lastKnown")
TAKEN = {*SUPPORT, "id", "kind", "label", "type", "source", "target", "parent", "weight", "start", "end"}
NAMES = {"position": "title"}
FORMULA = tuple("=+-@\t\r＝＋－＠")

folder = Path(sys.argv[1])
faults: list[str] = []


def fault(where: str, expected: object, found: object) -> None:
    if len(faults) < 20:
        print(f"  DIFFERS {where}: expected {expected!r}, found {found!r}")
    faults.append(where)


def same(where: str, expected: object, found: object) -> None:
    if expected != found:
        fault(where, expected, found)


def flat(owner: str, element: dict) -> dict:
    """What a format of attributes has of an element."""
    values = {
        f"{owner.lower()}_{name}" if name in TAKEN else name: value for name, value in element["properties"].items()
    }
    return values | {name: element[name] for name in SUPPORT if element[name] is not None}


def label(node: dict) -> str:
    return node["properties"].get(NAMES.get(node["kind"], "name"), node["id"])


def load() -> tuple[dict, dict]:
    """Nodes and relationships of our own JSON, by id, as flat attributes."""
    nodes, relationships = {}, {}
    with open(folder / "entente.json", encoding="utf-8") as file:
        for record in json.load(file)["records"]:
            if record["record"] == "node":
                node = record["node"]
                nodes[node["id"]] = {"kind": node["kind"], "label": label(node)} | flat(node["kind"], node)
            elif record["record"] == "relationship":
                r = record["relationship"]
                ends = {"from": r["from"], "to": r["to"], "type": r["type"]}
                relationships[r["id"]] = ends | flat(r["type"], r)
    return nodes, relationships


nodes, relationships = load()
attributes = {
    "nodes": sum(len(n) for n in nodes.values()),
    "relationships": sum(len(r) - 2 for r in relationships.values()),
}
print(f"our JSON: {len(nodes)} nodes, {len(relationships)} relationships, {sum(attributes.values())} attributes")


def plain(value: object) -> object:
    """A list as the formats without lists have it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, list) else value


def compare(name: str, found_nodes: dict, found_edges: dict, extra: frozenset = frozenset()) -> None:
    """Elements by id with their attributes; `extra` are those that only this format has."""
    same(f"{name} nodes", sorted(nodes), sorted(found_nodes))
    same(f"{name} relationships", sorted(relationships), sorted(found_edges))
    count = 0
    for kind, expected, found in (("node", nodes, found_nodes), ("relationship", relationships, found_edges)):
        for key, told in expected.items():
            there = {k: v for k, v in found.get(key, {}).items() if k not in extra}
            same(f"{name} {kind} {key}", {k: plain(v) for k, v in told.items() if k not in extra}, there)
            count += len(there)
    print(f"{name}: {len(found_nodes)} nodes, {len(found_edges)} relationships, {count - 2 * len(found_edges)} attributes")


graphml = nx.read_graphml(folder / "entente.graphml", force_multigraph=True)
same("GraphML is directed", True, graphml.is_directed())
graphml_edges = {key: data | {"from": a, "to": b} for a, b, key, data in graphml.edges(keys=True, data=True)}
compare("GraphML", dict(graphml.nodes(data=True)), graphml_edges)

gexf = nx.read_gexf(folder / "entente.gexf", version="1.3")
same("GEXF is directed", True, gexf.is_directed())
gexf_edges = {data["id"]: data | {"from": a, "to": b} for a, b, data in gexf.edges(data=True)}
for edge in gexf_edges.values():
    same("GEXF edge has a label", True, edge.pop("label", "") != "")
compare("GEXF", dict(gexf.nodes(data=True)), gexf_edges, frozenset({"id", "start", "end"}))
timed = 0
for key, data in gexf.nodes(data=True):
    known = nodes[key]
    first, last = ("dateFrom", "dateTo") if "dateFrom" in known else ("firstKnown", "lastKnown")
    # What was told as a month or year is widened to its days.
    for end, day in (("start", known.get(first)), ("end", known.get(last))):
        if day is None:
            same(f"GEXF {end} of {key}", None, data.get(end))
        else:
            same(f"GEXF {end} of {key}", day, str(data.get(end))[: len(day)])
            timed += 1
print(f"GEXF: {timed} ends of time")

cytoscape = json.loads((folder / "entente.cyjs").read_text(encoding="utf-8"))["elements"]
listed = {"nodes": {}, "edges": {}}
for group in listed:
    for element in cytoscape[group]:
        data = {k: plain(v) for k, v in element["data"].items()}
        if group == "edges":
            data |= {"from": data.pop("source"), "to": data.pop("target")}
        listed[group][data.pop("id")] = data
compare("Cytoscape", listed["nodes"], listed["edges"])

NUMBERS = {k: type(v) for n in [*nodes.values(), *relationships.values()] for k, v in n.items() if not isinstance(v, (str, list))}


def cell(column: str, text: str) -> object:
    if column in NUMBERS:
        return float(text)
    return text[1:] if text[:1] == "'" and text[1:2] in FORMULA else text


with zipfile.ZipFile(folder / "entente.csv.zip") as archive:
    rows = {}
    for part in ("nodes", "relationships"):
        with archive.open(f"{part}.csv") as raw:
            reader = csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8", newline=""))
            rows[part] = {r.pop("id"): {k: cell(k, v) for k, v in r.items() if v != ""} for r in reader}
compare("CSV", rows["nodes"], rows["relationships"])

schemata: Counter = Counter()
entities = {}
with open(folder / "entente.ftm.jsonl", encoding="utf-8") as file:
    for line in file:
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        try:
            proxy.schema.validate(data)
        except Exception as error:  # the message differs by what is wrong
            fault(f"FollowTheMoney {data['id']}", "a valid entity", str(error))
        for name, values in data["properties"].items():
            prop = proxy.schema.get(name)
            if prop is None or any(prop.type.clean(v) is None for v in values):
                fault(f"FollowTheMoney {data['id']}", f"values that {name} keeps", values)
        missing = [name for name in proxy.schema.required if not proxy.get(name)]
        same(f"FollowTheMoney {data['id']} required", [], missing)
        entities[data["id"]] = proxy
        schemata[proxy.schema.name] += 1
same("FollowTheMoney entities", [], sorted((set(nodes) | set(relationships)) - set(entities)))
for proxy in entities.values():
    for prop in proxy.iterprops():
        if prop.type.name != "entity":
            continue
        for target in proxy.get(prop):
            if target not in entities:
                fault(f"FollowTheMoney {proxy.id} {prop.name}", "an entity of the file", target)
            elif not entities[target].schema.is_a(prop.range):
                fault(f"FollowTheMoney {proxy.id} {prop.name}", prop.range.name, entities[target].schema.name)
proofs = sum(1 for key in [*nodes, *relationships] if entities[key].get("proof"))
same("FollowTheMoney proofs", len(nodes) + len(relationships), proofs)
print(f"FollowTheMoney: {sum(schemata.values())} valid entities, {proofs} with proof")
for schema, count in sorted(schemata.items()):
    print(f"  {schema}: {count}")

if len(nodes) == 0 or len(relationships) == 0:
    fault("the graph", "nodes and relationships", "none")
print("All exports hold what our JSON holds." if not faults else f"{len(faults)} differences.")
sys.exit(1 if faults else 0)
