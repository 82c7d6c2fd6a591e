// The configuration text of a private Dovecot 2.3: loopback only, no penalties for wrong passwords, every process unprivileged.

export type DovecotConfiguration = {
  readonly directory: string;
  readonly port: number;
  readonly tlsPort: number | null;
  readonly owner: { readonly user: string; readonly group: string; readonly uid: number; readonly gid: number; readonly isRoot: boolean };
  readonly capability: string | null;
};

export function dovecotConfiguration({ directory, port, tlsPort, owner, capability }: DovecotConfiguration): string {
  const internal = owner.isRoot ? 'dovecot' : owner.user;
  const login = owner.isRoot ? 'dovenull' : owner.user;
  const tls = tlsPort === null ? 'ssl = no' : `ssl = yes\nssl_cert = <${directory}/tls.crt\nssl_key = <${directory}/tls.key`;
  return `
instance_name = test-${port}
base_dir = ${directory}/run
state_dir = ${directory}/run
log_path = ${directory}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
${tls}
default_internal_user = ${internal}
default_internal_group = ${owner.isRoot ? 'dovecot' : owner.group}
default_login_user = ${login}
mail_uid = ${owner.uid}
mail_gid = ${owner.gid}
first_valid_uid = 1
first_valid_gid = 0
mail_location = maildir:~/Maildir
mail_fsync = never
mail_max_userip_connections = 200
postmaster_address = postmaster@example.mx
hostname = imap.example.mx
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_username_format = %Lu
auth_failure_delay = 0
${capability === null ? '' : `imap_capability = ${capability}`}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${directory}/users
}
userdb {
  driver = passwd-file
  args = username_format=%u ${directory}/users
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${tlsPort ?? 0}
    ssl = yes
  }
}
service lmtp {
  unix_listener lmtp {
    mode = 0600
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
service auth {
  unix_listener auth-userdb {
    mode = 0600
    user = ${owner.user}
  }
}
`;
}
