-- How many orders wait for an operator just now, of all congresses together: a figure for those who watch the machine.
create function parked_now() returns bigint language sql stable security definer set search_path = public as $$ select count(*) from parked_order $$;
revoke execute on function parked_now() from public;
grant execute on function parked_now() to huiying_app;
