-- A session may be kept while its person works, up to a limit that counts from the sign-in. By the real clock.

-- As before, and with it when the person signed in.
drop function auth_session_by_token(bytea);
create function auth_session_by_token(of_token_hash bytea)
  returns table (id uuid, congress_id uuid, person_id uuid, csrf_hash bytea, signed_in_at timestamptz, expires_at timestamptz, must_change boolean, roles jsonb)
  language sql stable security definer set search_path = public as $$
  select s.id, s.congress_id, s.person_id, s.csrf_hash, s.created_at, s.expires_at, a.must_change,
         coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'bodyId', g.body_id, 'bodyKind', b.kind) order by g.role, g.body_id)
                     from role_grant g left join body b on b.congress_id = g.congress_id and b.id = g.body_id
                    where g.congress_id = s.congress_id and g.person_id = s.person_id and g.valid_from <= d.today and (g.valid_until is null or g.valid_until >= d.today)), '[]'::jsonb)
    from auth_session s join account a on a.id = s.account_id,
         lateral (select ((clock_timestamp() + make_interval(secs => k.offset_ms / 1000.0)) at time zone 'Asia/Shanghai')::date as today from clock k) d
   where s.token_hash = of_token_hash and s.revoked_at is null and s.expires_at > clock_timestamp() and not a.disabled $$;

-- Keeps a session that has not ended: `keep_for` from now, never past `at_most` after the sign-in, and never shorter than
-- it was. Answers its new end; none where the session has ended.
create function auth_session_keep(of_token_hash bytea, keep_for interval, at_most interval) returns timestamptz language sql security definer set search_path = public as $$
  update auth_session s
     set expires_at = greatest(s.expires_at, least(clock_timestamp() + keep_for, s.created_at + at_most))
    from account a
   where s.token_hash = of_token_hash and a.id = s.account_id and s.revoked_at is null and s.expires_at > clock_timestamp() and not a.disabled
  returning s.expires_at $$;

revoke execute on function auth_session_by_token(bytea), auth_session_keep(bytea, interval, interval) from public;
grant execute on function auth_session_by_token(bytea), auth_session_keep(bytea, interval, interval) to huiying_app;
