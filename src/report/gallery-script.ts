/**
 * What the page does when it is used, as text: a compiled function would bring the compiler's own
 * ways into the page, and its bytes would depend on how bo-kit was started.
 */
export const galleryScript = String.raw`
'use strict';
(() => {
  const one = (selector, from = document) => from.querySelector(selector)
  const all = (selector, from = document) => [...from.querySelectorAll(selector)]
  const bare = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase()

  const cards = all('.card').map((element) => ({
    element, place: element.dataset.place, family: element.dataset.family,
    words: bare(element.dataset.search + ' ' + one('details p', element).textContent),
  }))
  const chosen = { place: '', family: '', words: [] }
  one('.controls').hidden = false

  const show = () => {
    let count = 0
    for (const card of cards) {
      const fits = (chosen.place === '' || card.place === chosen.place) && (chosen.family === '' || card.family === chosen.family) &&
        chosen.words.every((word) => card.words.includes(word))
      card.element.hidden = !fits
      if (fits) count += 1
    }
    for (const section of all('section.family, section.place')) section.hidden = !one('.card:not([hidden])', section)
    for (const button of all('[data-family]', one('.controls'))) {
      button.setAttribute('aria-pressed', String(button.dataset.family === chosen.family))
      button.hidden = chosen.place !== '' && !button.dataset.in.split(' ').includes(chosen.place)
    }
    for (const button of all('[data-place]', one('.controls'))) button.setAttribute('aria-pressed', String(button.dataset.place === chosen.place))
    one('.nothing').hidden = count > 0
    one('.count').textContent = count === cards.length ? count + ' sản phẩm' : count + ' trong ' + cards.length + ' sản phẩm'
  }
  one('.controls').addEventListener('click', (event) => {
    const button = event.target.closest('button')
    if (!button) return
    if (button.dataset.place !== undefined) {
      chosen.place = button.dataset.place
      chosen.family = ''
    } else chosen.family = chosen.family === button.dataset.family ? '' : button.dataset.family
    show()
  })
  one('.find input').addEventListener('input', (event) => {
    chosen.words = bare(event.target.value).split(/\s+/).filter(Boolean)
    show()
  })

  for (const box of all('.show-zones')) box.addEventListener('change', () => {
    document.body.classList.toggle('zones', box.checked)
    one('.legend').hidden = !box.checked
    for (const other of all('.show-zones')) other.checked = box.checked
  })

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      // a page opened from a folder may not use the clipboard; selecting and copying still works
      const area = document.createElement('textarea')
      area.value = text
      document.body.append(area)
      area.select()
      const done = document.execCommand('copy')
      area.remove()
      if (!done) throw new Error('copy refused')
    }
  }
  document.addEventListener('click', (event) => {
    const button = event.target.closest('.copy')
    if (!button) return
    const say = (words) => {
      button.textContent = words
      setTimeout(() => { button.textContent = 'Chép mô tả' }, 2000)
    }
    copy(document.getElementById(button.dataset.copy).textContent).then(() => say('Đã chép'), () => say('Không chép được, hãy bôi đen rồi chép'))
  })

  const viewer = one('.viewer')
  const stage = one('.stage')
  let slides = []
  let at = 0
  const open = () => {
    const { frame, page } = slides[at]
    const picture = page.cloneNode(true)
    stage.replaceChildren(picture)
    stage.classList.remove('near')
    const full = frame.dataset.full
    if (full) {
      // the real file where it lies beside this page; else the picture inside the page stays
      const real = new Image()
      real.onload = () => { one('.picture', picture).src = real.src }
      real.src = full
    }
    const links = all('.files a', frame.closest('.card')).map((link) => link.cloneNode(true))
    one('.caption').replaceChildren(at + 1 + ' / ' + slides.length + ' · ' + frame.dataset.title + ' · ', ...links.flatMap((link) => [link, ' ']))
  }
  const go = (step) => {
    at = (at + step + slides.length) % slides.length
    open()
  }
  document.addEventListener('click', (event) => {
    const frame = event.target.closest('button.frame')
    if (!frame) return
    slides = all('.card:not([hidden]) button.frame').flatMap((f) => all('.page', f).map((page) => ({ frame: f, page })))
    const page = event.target.closest('.page')
    at = Math.max(0, slides.findIndex((slide) => slide.frame === frame && (!page || slide.page === page)))
    open()
    viewer.showModal()
    stage.focus()
  })
  one('.previous').addEventListener('click', () => go(-1))
  one('.next').addEventListener('click', () => go(1))
  one('.close').addEventListener('click', () => viewer.close())
  viewer.addEventListener('close', () => {
    stage.replaceChildren()
    if (slides[at]) slides[at].frame.focus()
  })
  viewer.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, PageDown: 1, PageUp: -1 }[event.key]
    if (step === undefined || stage.classList.contains('near')) return
    event.preventDefault()
    go(step)
  })
  stage.addEventListener('click', (event) => {
    if (event.target === stage) viewer.close()
    else stage.classList.toggle('near')
  })
  let touch = null
  stage.addEventListener('touchstart', (event) => {
    touch = event.touches.length === 1 ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null
  }, { passive: true })
  stage.addEventListener('touchend', (event) => {
    if (!touch || stage.classList.contains('near') || (window.visualViewport && window.visualViewport.scale > 1.05)) return
    const [dx, dy] = [event.changedTouches[0].clientX - touch.x, event.changedTouches[0].clientY - touch.y]
    if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) go(dx < 0 ? 1 : -1)
  })
})()
`
