-- Contact data of one person. No row: no such person.
-- $1 congress · $2 person
select c.phone, c.address
  from person p
  left join contact_data c on c.congress_id = $1 and c.person_id = p.id
 where p.congress_id = $1 and p.id = $2
