-- All that a level does in Redis. One script, so that every operation is one step there, and one copy of each rule.
--
-- Everything that happens to a cache has a number, and numbers grow: the microseconds of the server's clock, or one more
-- than the last where that stands still or goes back. An entry is a hash: s its number, v the value, t the tags as JSON,
-- o whether its lifetime is its own. Without v it is a tombstone: what is older than it is not wanted any more.
--
-- KEYS: the entries concerned.  ARGV: operation, prefix of all keys, sender, how long tombstones last (ms), how long
-- marks last (ms), then what the operation takes.

local operation, prefix, sender, tombstone, mark = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]

local function text(number)
  return string.format('%.0f', number)
end

local function clock()
  local time = redis.call('TIME')
  return time[1] * 1000000 + time[2]
end

local function next_number()
  local now = clock()
  local last = tonumber(redis.call('GET', prefix .. 'n') or 0)
  local number = now > last and now or last + 1
  redis.call('SET', prefix .. 'n', text(number))
  return number
end

-- What happened before has a number that is no later than now, or it would hide what is written next.
local function happened(number)
  local at = tonumber(number)
  return at > clock() and next_number() or at
end

-- Messages are counted, so that whoever misses one knows. A count that starts anew never continues an old one.
local function tell(kind, number, what)
  local count
  if redis.call('EXISTS', prefix .. 'p') == 1 then
    count = redis.call('INCR', prefix .. 'p')
  else
    count = clock()
    redis.call('SET', prefix .. 'p', text(count))
  end
  redis.call('PUBLISH', prefix .. 'c', text(count) .. ' ' .. text(number) .. ' ' .. sender .. ' ' .. kind .. ' ' .. what)
  return text(count)
end

-- Whether something with these tags, or everything, was removed after that number.
local function is_removed(number, tags)
  local all = redis.call('GET', prefix .. 'a')
  if all and tonumber(all) > number then
    return true
  end
  if tags and tags ~= '' then
    for _, tag in ipairs(cjson.decode(tags)) do
      local at = redis.call('GET', prefix .. 't:' .. tag)
      if at and tonumber(at) > number then
        return true
      end
    end
  end
  return false
end

local function put(entry, number, value, tags, life, own)
  redis.call('DEL', entry)
  redis.call('HSET', entry, 's', text(number), 'v', value, 't', tags, 'o', own)
  redis.call('PEXPIRE', entry, life)
end

local function bury(entry, number)
  redis.call('DEL', entry)
  redis.call('HSET', entry, 's', text(number))
  redis.call('PEXPIRE', entry, tombstone)
end

local function raise(key, number)
  local there = tonumber(redis.call('GET', key) or 0)
  redis.call('SET', key, text(there > number and there or number), 'PX', mark)
end

local operations = {}

-- The value and all about it; else the moment at which there was none.
function operations.read(name, is_refresh)
  local there = redis.call('HMGET', KEYS[1], 'v', 's', 't', 'o')
  if there[1] and is_refresh == '0' and not is_removed(tonumber(there[2]), there[3]) then
    return { there[1], there[2], there[3], there[4], redis.call('PTTL', KEYS[1]) }
  end
  return { text(next_number()) }
end

-- Refused when the command lay somewhere for longer than its sender waited: it has been sent again since.
function operations.write(name, sent, patience, value, tags, life, own)
  if clock() - tonumber(sent) > tonumber(patience) then
    return redis.error_reply('LATE the command was under way for too long')
  end
  local number = next_number()
  put(KEYS[1], number, value, tags, life, own)
  tell('k', number, name)
  return text(number)
end

function operations.remove(name)
  local number = next_number()
  bury(KEYS[1], number)
  tell('k', number, name)
  return text(number)
end

-- What is written now and happened at that number: it counts unless something newer is known. Answers the number that
-- the entry has then, or 0 where something it carries was removed since.
function operations.late(name, number, value, tags, life, own, is_loud)
  local at = happened(number)
  local there = redis.call('HMGET', KEYS[1], 's', 'v')
  if there[1] and tonumber(there[1]) >= at then
    return there[1]
  end
  if is_removed(at, tags) then
    return '0'
  end
  put(KEYS[1], at, value, tags, life, own)
  if is_loud == '1' or there[2] then
    tell('k', at, name)
  end
  return text(at)
end

function operations.lateremove(name, number)
  local at = happened(number)
  local there = redis.call('HGET', KEYS[1], 's')
  if not there or tonumber(there) < at then
    bury(KEYS[1], at)
  end
  tell('k', at, name)
  return text(at)
end

function operations.tag(name, number)
  local at = number == '0' and next_number() or happened(number)
  raise(prefix .. 't:' .. name, at)
  tell('t', at, name)
  return text(at)
end

function operations.all(name, number)
  local at = number == '0' and next_number() or happened(number)
  raise(prefix .. 'a', at)
  tell('a', at, '')
  return text(at)
end

function operations.hello()
  return tell('h', next_number(), '')
end

-- How many messages there have been, and what time it is.
function operations.count()
  local last, now = tonumber(redis.call('GET', prefix .. 'n') or 0), clock()
  return { redis.call('GET', prefix .. 'p') or '0', text(last > now and last or now) }
end

-- For each of many entries, with the number and tags a memory has: 1 the same, 0 wrong by now, 2 not known here.
function operations.check(name, ...)
  local asked, verdicts = { ... }, {}
  for index, entry in ipairs(KEYS) do
    local number = tonumber(asked[index * 2 - 1])
    local there = tonumber(redis.call('HGET', entry, 's') or 0)
    if there > number or is_removed(number, asked[index * 2]) then
      verdicts[index] = 0
    else
      verdicts[index] = there == number and 1 or 2
    end
  end
  return verdicts
end

return operations[operation](unpack(ARGV, 6))
