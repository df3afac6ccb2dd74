/// The keys that Docker knows in a compose file, and the types that it wants.
enum ComposeSchema {
  static let topLevel: Set<String> = [
    "version", "name", "services", "networks", "volumes", "secrets", "configs", "include", "models",
  ]

  static func isTopLevel(_ key: String) -> Bool { topLevel.contains(key) || key.hasPrefix("x-") }

  /// Keys of a service whose values are not looked into.
  private static let plainServiceKeys: Set<String> = [
    "annotations", "attach", "blkio_config", "cap_add", "cap_drop", "cgroup", "cgroup_parent",
    "command", "configs", "cpu_count", "cpu_percent", "cpu_period", "cpu_quota", "cpu_rt_period",
    "cpu_rt_runtime", "cpu_shares", "cpus", "cpuset", "credential_spec", "deploy", "develop",
    "device_cgroup_rules", "devices", "dns", "dns_opt", "dns_search", "domainname", "entrypoint",
    "env_file", "expose", "extends", "external_links", "extra_hosts", "gpus", "group_add",
    "init", "ipc", "isolation", "label_file", "links", "logging", "mac_address", "mem_limit",
    "mem_reservation", "mem_swappiness", "memswap_limit", "models", "network_mode",
    "oom_kill_disable", "oom_score_adj", "pid", "pids_limit", "platform", "post_start", "pre_stop",
    "privileged", "profiles", "provider", "pull_policy", "pull_refresh_after", "read_only",
    "runtime", "scale", "secrets", "security_opt", "shm_size", "stdin_open", "stop_grace_period",
    "stop_signal", "storage_opt", "sysctls", "tmpfs", "tty", "ulimits", "use_api_socket", "user",
    "userns_mode", "uts", "volumes_from", "working_dir",
  ]

  /// Keys of a service with the type that Docker wants.
  static let typedServiceKeys: [String: ComposeType] = [
    "build": .textOrMapping, "container_name": .text, "depends_on": .listOrMapping,
    "environment": .variables, "healthcheck": .mapping, "hostname": .text, "image": .text,
    "labels": .variables, "networks": .listOrMapping, "ports": .list, "restart": .text,
    "volumes": .list,
  ]

  static let serviceKeys: Set<String> = plainServiceKeys.union(typedServiceKeys.keys)

  static let buildKeys: Set<String> = [
    "additional_contexts", "args", "cache_from", "cache_to", "context", "dockerfile",
    "dockerfile_inline", "entitlements", "extra_hosts", "isolation", "labels", "network",
    "no_cache", "platforms", "privileged", "provenance", "pull", "sbom", "secrets", "shm_size",
    "ssh", "tags", "target", "ulimits",
  ]

  static let healthcheckKeys: Set<String> = [
    "disable", "interval", "retries", "start_interval", "start_period", "test", "timeout",
  ]

  static let portKeys: Set<String> = [
    "app_protocol", "host_ip", "mode", "name", "protocol", "published", "target",
  ]

  static let mountKeys: Set<String> = [
    "bind", "consistency", "image", "read_only", "source", "target", "tmpfs", "type", "volume",
  ]

  static let volumeKeys: Set<String> = ["driver", "driver_opts", "external", "labels", "name"]

  static let networkKeys: Set<String> = [
    "attachable", "driver", "driver_opts", "enable_ipv4", "enable_ipv6", "external", "internal",
    "ipam", "labels", "name",
  ]
}
