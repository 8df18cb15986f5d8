"""Which of the laptop's addresses a phone in the room is likeliest to reach."""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network
from typing import NamedTuple

from facilitator.ports.doorway import Address

# Home and hotspot routers first, then larger networks; Docker and the like favour the third.
_RANKS = (IPv4Network("192.168.0.0/16"), IPv4Network("10.0.0.0/8"), IPv4Network("172.16.0.0/12"))

# Adapters that no phone in the room is on. "Wi-Fi Direct Virtual Adapter" is not among them: it is
# the hotspot of Windows. They come last and are not left out: a bridged laptop may have only these.
_INWARD_STARTS = (
    "br-", "cni", "docker", "lxc", "ppp", "tap", "tun", "utun", "veth", "virbr", "vmnet", "vboxnet", "wg", "zt"
)  # fmt: skip
_INWARD_WORDS = (
    "bluetooth", "hyper-v", "nordlynx", "openvpn", "podman", "tailscale", "virtualbox", "vmware", "vpn", "wireguard",
    "zerotier",
)  # fmt: skip


class Found(NamedTuple):
    """An address of an adapter: what people call it, and what its maker does (they differ on Windows)."""

    ip: str
    name: str
    kind: str


def current(port: int) -> tuple[Address, ...]:
    """Where phones could come in on `port` just now; read afresh, since networks change in an evening."""
    import ifaddr

    found = [
        Found(str(ip.ip), ip.nice_name, adapter.nice_name)
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if ip.is_IPv4
    ]
    return ranked(found, port)


def ranked(found: Iterable[Found], port: int) -> tuple[Address, ...]:
    """The addresses of what was found, the likeliest first; only the laptop's own where none is left."""
    usable = sorted((one for one in found if _reaches_out(IPv4Address(one.ip))), key=_rank)
    addresses = [Address(f"http://{one.ip}:{port}", one.name) for one in usable]
    return tuple(addresses) or (Address(f"http://127.0.0.1:{port}", ""),)


def _reaches_out(ip: IPv4Address) -> bool:
    return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified or ip.is_multicast)


def _rank(found: Found) -> tuple[bool, int]:
    names = (found.name.lower(), found.kind.lower())
    inward = any(name.startswith(_INWARD_STARTS) or any(w in name for w in _INWARD_WORDS) for name in names)
    ip = IPv4Address(found.ip)
    return inward, next((place for place, network in enumerate(_RANKS) if ip in network), len(_RANKS))
